import { type SimulatorOptions, startTelegramSimulator } from './telegram-simulator.ts';

/** The process that `startSimulatorProcess` starts: its options are its one argument, and it ends when it is let go. */
const options: SimulatorOptions = JSON.parse(process.argv[2] ?? '{}');
try {
  const simulator = await startTelegramSimulator(options);
  process.once('disconnect', () => void simulator.close());
  process.send?.({ apiRoot: simulator.apiRoot, token: simulator.token });
} catch (error) {
  process.send?.({ error: error instanceof Error ? error.message : String(error) });
  process.disconnect();
}
