export { HORIZON_MS, redisAlarms, redisRunner, type QueueFigures, type RedisAlarms, type RedisRunner } from './bullmq';
export { embeddedRunner, type Runner, type Sweep } from './embedded';
