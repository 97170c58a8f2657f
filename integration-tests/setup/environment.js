// Settings of the app under test. The secrets guard nothing: the database lives as long as the run.
const settings = {
  NODE_ENV: "test",
  MEDUSA_DISABLE_TELEMETRY: "true",
  MEDUSA_FF_TRANSLATION: "true",
  LOG_LEVEL: "error",
  DATABASE_URL: "postgres://localhost/replaced-by-the-test-runner",
  WEBOX_DATA_DIR: require("node:path").join(require("node:os").tmpdir(), `webox-test-${process.ppid}`),
  WEBOX_DEMO: "true",
  // Tests start the workers they need: one that polls meanwhile would meet the database being put back.
  WEBOX_JOBS_CONCURRENCY: "0",
  JWT_SECRET: "for-tests-only-".repeat(3),
  COOKIE_SECRET: "for-tests-only-".repeat(3),
  WEBOX_LINK_SECRET: "for-tests-only-".repeat(3),
  // One provider is configured; on this port nobody answers.
  OPENAI_API_KEY: "for-tests-only",
  OPENAI_BASE_URL: "http://127.0.0.1:9/v1",
  // A model that the catalogue does not have.
  WEBOX_AI_MODELS_FILE: require("node:path").join(__dirname, "../../plugins/ai/integration-tests/own-models.json"),
  AUTH_MFA_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString("base64"),
}

// A developer's own keys: no test may spend their money.
const otherKeys = Object.keys(process.env).filter((name) => name.endsWith("_API_KEY") && !(name in settings))

for (const [name, value] of Object.entries(settings)) process.env[name] = value
for (const name of ["PORT", "REDIS_URL", "S3_BUCKET", ...otherKeys]) delete process.env[name]

// Putting the database back cuts every open connection; knex says so once for each, which drowns the report.
const log = console.log
console.log = (...parts) => {
  if (parts[0] !== "Connection Error: Connection ended unexpectedly") log(...parts)
}
