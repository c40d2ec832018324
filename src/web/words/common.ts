import { area } from '.';
import { en } from './common.en';
import { zh } from './common.zh';

export const useCommon = area('common', zh, en);
