// Loaded into each process of the shop. When its launcher is killed, it shuts down as if asked to, so that the next
// start finds its port free.
if (process.channel) {
  process.on("disconnect", () => {
    process.kill(process.pid, "SIGTERM")
    setTimeout(() => process.exit(1), 10_000).unref()
  })
  process.channel.unref()
}
