import { everyRouteIn } from './everyRoute';

everyRouteIn('zh');
