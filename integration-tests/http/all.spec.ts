import path from "node:path"
import { runHttpSpecs } from "@webox/kit/testing"
import { httpSpecs } from "./http-specs"

// One boot serves those that WEBOX_HTTP_SPECS asks for; without it the two halves run beside each other instead.
runHttpSpecs({ specs: httpSpecs(process.env.WEBOX_HTTP_SPECS), cwd: path.resolve(__dirname, "../..") })
