/** Preloaded into the server: when the program that started it is killed outright, it ends cleanly instead of holding the port. */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
