/** Next leaves static files out of the standalone server: puts them where it looks for them. */
import { cpSync, existsSync } from "node:fs"

cpSync(".next/static", ".next/standalone/.next/static", { recursive: true })
if (existsSync("public")) cpSync("public", ".next/standalone/public", { recursive: true })
