import { kanStarte } from '../../bench/amqp/maegler.ts';

export { ledigPort, startRabbit, type Rabbit } from '../../bench/amqp/maegler.ts';

/** Is there a broker to start? Where there is none the tests that need it are skipped, and say so; in CI that is a failure. */
export function harRabbit(): boolean {
  const findes = kanStarte();
  if (!findes && process.env.CI === 'true') throw new Error('rabbitmq-server mangler: .ci/run installerer den');
  if (!findes) console.warn('SPRUNGET OVER: rabbitmq-server er ikke installeret, eller testen kører ikke som root');
  return findes;
}
