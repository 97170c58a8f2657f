import path from "node:path"
import { runHttpSpecs } from "@webox/kit/testing"

// An app of its own: the others' has no provider of e-mails.
runHttpSpecs({
  specs: [path.resolve(__dirname, "../shop-with-mail/invoice-mail.ts")],
  cwd: path.resolve(__dirname, "../shop-with-mail"),
})
