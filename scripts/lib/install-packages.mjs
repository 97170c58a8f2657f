import { createHash } from "node:crypto"
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs"
import path from "node:path"
import { allEnded } from "./all-ended.mjs"
import { runProgram } from "./run-program.mjs"
import { step } from "./step.mjs"

/**
 * Installs the packages of the shop and of the storefront from their lockfiles, each only if its lockfile or a
 * manifest changed since the last complete installation.
 *
 * @param {string} root the repository
 */
export async function installPackages(root) {
  const plugins = readdirSync(path.join(root, "plugins")).map((plugin) => path.join("plugins", plugin, "package.json"))
  const manifests = plugins.filter((manifest) => existsSync(path.join(root, manifest)))
  // Both at once: each spends much of its time on waiting.
  await allEnded([
    installFolder(root, "Installing the packages of the shop", ["package-lock.json", "package.json", ...manifests]),
    installFolder(path.join(root, "storefront"), "Installing the packages of the storefront"),
  ])
}

/**
 * @param {string} folder where `package.json` and its lockfile are
 * @param {string} name what the step is called
 * @param {string[]} [manifests] the files whose change asks for another installation
 */
export async function installFolder(folder, name, manifests = ["package-lock.json", "package.json"]) {
  const hash = createHash("sha256").update(process.version)
  for (const manifest of manifests) hash.update(manifest).update(readFileSync(path.join(folder, manifest)))
  const wanted = hash.digest("hex")

  // The stamp lies inside node_modules and is written last: whatever is deleted or cut short is installed again.
  const stamp = path.join(folder, "node_modules", ".webox-installed")
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return

  await step(name, async () => {
    const npm = process.platform === "win32" ? "npm.cmd" : "npm"
    await runProgram(npm, ["ci", "--include=dev", "--no-audit", "--no-fund"], {
      cwd: folder,
      env: { ...process.env, MEDUSA_DISABLE_TELEMETRY: "true" },
    })
    writeFileSync(stamp, wanted)
  })
}
