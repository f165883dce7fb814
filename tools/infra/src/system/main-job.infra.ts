import { doesTheMainJob } from './main-job.js';
import { startApart, startStandalone } from './product.js';

describe('the product in one process', () => doesTheMainJob(() => startStandalone()));
describe('the product as separate processes on Kafka', () => doesTheMainJob(() => startApart()));
