import { createWriteStream } from 'node:fs';
import { ConsumerStatus, type Connection } from 'rabbitmq-client';

/** What an event's Beskeddata holds, as far as it is compared. */
interface Haendelse {
  readonly id: string;
  readonly subject: string;
  readonly type: string;
  readonly time: string;
}

/** A subscriber of all that is told: each event as it came, in a ledger of its own. Back comes how many so far, and how it ends. */
export async function lavModtager(forbindelse: Connection, exchange: string, ledger: string) {
  const queue = 'bench.modtaget';
  await forbindelse.exchangeDeclare({ exchange, type: 'topic', durable: true });
  await forbindelse.queueDeclare({ queue, durable: true });
  await forbindelse.queueBind({ exchange, queue, routingKey: '#' });
  const bog = createWriteStream(ledger);
  let antal = 0;
  const forbruger = forbindelse.createConsumer({ queue, queueOptions: { passive: true }, qos: { prefetchCount: 500 } }, ({ body }) => {
    const [, kodet = ''] = /<Base64[^>]*>([^<]*)</.exec(String(body)) ?? [];
    const { id, subject, type, time } = JSON.parse(Buffer.from(kodet, 'base64').toString('utf8')) as Haendelse; // ours, of its schema
    antal += 1;
    bog.write(`${JSON.stringify({ id, subject, type, time })}\n`);
    return ConsumerStatus.ACK;
  }); // prettier-ignore
  forbruger.on('error', () => undefined);
  return {
    antal: () => antal,
    slut: async () => {
      await forbruger.close();
      await new Promise<void>((klar) => bog.end(klar));
    },
  };
}
