// Loaded into each process of the shop. When its launcher is killed, it shuts down as if asked to, so that the next
// start finds its port free. A process that the part forks has a channel of its own to it, and is left alone.
if (process.channel && process.argv[1] === process.env.WEBOX_PART) {
  process.on("disconnect", () => {
    process.kill(process.pid, "SIGTERM")
    setTimeout(() => process.exit(1), 10_000).unref()
  })
  process.channel.unref()
}
