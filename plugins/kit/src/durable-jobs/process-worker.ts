import { hostname } from "node:os"
import { container } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Logger } from "@medusajs/framework/types"
import type { JobStore } from "../modules/jobs/job-store"
import { runThroughEngine } from "./run-workflow"
import { JobWorker } from "./worker"

let worker: JobWorker | undefined

/**
 * Starts the worker of this process when its app has started, unless the process is not there to work.
 *
 * `onApplicationStart` also fires in `medusa exec`, `medusa user` and the migrations; all of them, and only they,
 * set MEDUSA_WORKER_MODE to "server" for themselves, whatever the configuration says.
 */
export function startWorkerOfThisProcess(parts: { store: JobStore; logger: Logger; concurrency: number }): void {
  if (parts.concurrency === 0 || !isWorkingProcess()) return
  worker ??= new JobWorker(
    { store: parts.store, logger: parts.logger, run: runThroughEngine(container) },
    { name: `${hostname()}:${process.pid}`, concurrency: parts.concurrency }
  )
  worker.start()
  // Medusa's own shutdown first waits for every open connection: take no new jobs in the meantime.
  process.once("SIGTERM", stopQuietly)
  process.once("SIGINT", stopQuietly)
}

/** Drains the worker of this process, if there is one: see `JobWorker.stop`. */
export async function stopWorkerOfThisProcess(): Promise<void> {
  process.off("SIGTERM", stopQuietly)
  process.off("SIGINT", stopQuietly)
  const stopping = worker
  worker = undefined
  await stopping?.stop()
}

function isWorkingProcess(): boolean {
  const { projectConfig } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  return process.env.MEDUSA_WORKER_MODE !== "server" && projectConfig.workerMode !== "server"
}

function stopQuietly(): void {
  worker?.stop().catch(() => undefined)
}
