// The peer: an echo bot on @grammyjs/runner, or on bot.start. Argument 1: runner or start; argument 2: ms that its handler takes.
import { run } from '@grammyjs/runner';
import { Bot } from 'grammy';

const [cara, lama = '0'] = process.argv.slice(2);
const ms = Number(lama);
const bot = new Bot(process.env['BOT_TOKEN'] ?? '', { client: { apiRoot: process.env['TELEGRAM_API_ROOT'] ?? '' } });

bot.on('message:text', async (ctx) => {
  if (ms > 0) {
    await new Promise((lanjut) => {
      setTimeout(lanjut, ms);
    });
  }
  await ctx.reply(ctx.msg.text);
});
bot.catch((e) => process.stderr.write(`${e.message}\n`));

if (cara === 'start') {
  process.once('SIGTERM', () => void bot.stop());
  await bot.start();
} else {
  const jalan = run(bot);
  process.once('SIGTERM', () => void jalan.stop());
  await jalan.task();
}
