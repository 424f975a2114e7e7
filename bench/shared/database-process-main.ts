import { openDatabase } from '../../lib/local/database.ts';

/** The process that `startDatabaseProcess` starts: its one argument is the folder, and it ends when it is let go. */
const database = await openDatabase(process.argv[2] ?? null);
process.once('disconnect', () => void database.close());
process.send?.('ready');
