import { area } from '../../words';
import { en } from './words.en';
import { zh } from './words.zh';

export const useSay = area('clock', zh, en);
