export type { Life, Move, Settled, Stay } from './life';
export { difference, incrementsOf, keyOf, measures, type Dimensions, type Increment, type Measure } from './increments';
export { figuresBy, groupings, quantile, stallsOf, type FigureRow, type Grouping, type Rate, type Spread, type StallRow } from './figures';
