import { everyRouteIn } from './everyRoute';

everyRouteIn('en');
