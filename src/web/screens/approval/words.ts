import { area } from '../../words';
import { en } from './words.en';
import { zh } from './words.zh';

export const useSay = area('approval', zh, en);
export type Word = keyof typeof zh;
export const isWord = (name: string): name is Word => Object.prototype.hasOwnProperty.call(zh, name);
