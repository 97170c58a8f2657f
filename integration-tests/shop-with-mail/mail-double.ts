import type { NotificationTypes } from "@medusajs/framework/types"
import { AbstractNotificationProviderService } from "@medusajs/framework/utils"

/** Hands each mail as JSON to the server at MAIL_DOUBLE_URL; what that refuses, fails. */
export class MailDouble extends AbstractNotificationProviderService {
  static override identifier = "mail-double"

  override async send(
    mail: NotificationTypes.ProviderSendNotificationDTO
  ): Promise<NotificationTypes.ProviderSendNotificationResultsDTO> {
    const answer = await fetch(String(process.env["MAIL_DOUBLE_URL"]), { method: "POST", body: JSON.stringify(mail) })
    if (!answer.ok) throw new Error(`The mail server answered ${answer.status}.`)
    return { id: await answer.text() }
  }
}
