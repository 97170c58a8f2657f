import type { Refusals } from "./refusals"

export const refusalsFr: Refusals = {
  // Generations, models and providers.
  WEBOX_AI_MODEL_NOT_FOUND: "Ce modèle n’existe pas. Rechargez la liste des modèles.",
  WEBOX_AI_MODEL_NOT_OFFERED: "Ce modèle n’est pas proposé en ce moment. Choisissez-en un autre.",
  WEBOX_AI_NOTHING_OFFERED: "Aucun modèle n’est proposé pour cela. « Modèles et prix » dit pourquoi.",
  WEBOX_AI_INPUT_INVALID: "Ce modèle n’accepte pas l’une des valeurs. Changez-la, ou choisissez un autre modèle.",
  WEBOX_AI_PRICE_ABOVE_LIMIT:
    "Cela peut coûter jusqu’à {{credits, number}} crédits, plus que ce que vous avez accepté. Redemandez le prix.",
  WEBOX_AI_CUSTOMER_BUDGET_REACHED:
    "Cela dépasserait ce qu’un client peut dépenser par jour. Revenez demain, ou choisissez moins cher.",
  WEBOX_AI_BUDGET_REACHED:
    "Un budget est atteint : choisissez un autre modèle, ou relevez le budget dans « Fournisseurs et budgets ».",
  WEBOX_AI_FALLBACK_UNFIT:
    "« {{fallback}} » ne peut pas remplacer ce modèle. Nommez un autre modèle qui crée la même chose, comme stability/core.",
  WEBOX_AI_PROVIDER_NOT_FOUND: "Ce fournisseur n’existe pas. Rechargez la liste des fournisseurs.",
  WEBOX_AI_GENERATION_NOT_FOUND: "Cette création n’existe pas, ou n’est pas à vous.",
  WEBOX_AI_GENERATION_RUNNING: "La création n’est pas terminée. Arrêtez-la d’abord.",
  WEBOX_AI_CONVERSATION_NOT_FOUND: "Cette conversation n’existe pas, ou n’est pas à vous.",
  WEBOX_AI_MESSAGE_NOT_FOUND: "Ce message n’est pas dans la conversation. Rechargez-la.",
  WEBOX_AI_CONVERSATION_BUSY: "Une réponse arrive encore dans cette conversation. Attendez sa fin, ou arrêtez-la.",
  WEBOX_AI_CONVERSATION_FULL: "Une conversation a au plus {{most, number}} messages. Commencez-en une autre.",
  WEBOX_AI_UPLOAD_TYPE_UNKNOWN: "Envoyez une image PNG, JPEG ou WebP.",
  WEBOX_AI_UPLOAD_MISMATCH: "Le contenu du fichier n’est pas du type annoncé. Envoyez une image PNG, JPEG ou WebP.",
  WEBOX_AI_UPLOAD_UNREADABLE:
    "L’image ne s’ouvre pas, ou dépasse {{max_megapixels, number}} millions de pixels. Envoyez-en une autre.",
  WEBOX_AI_UPLOADS_FULL: "Vous gardez déjà {{most, number}} images. Supprimez-en d’abord.",
  WEBOX_AI_UPLOAD_NOT_FOUND: "Cette image n’existe pas, ou n’est pas à vous.",
  WEBOX_AI_PRICE_INCOMPLETE:
    "Le prix du modèle ne dit rien pour cette demande. Changez le format, la qualité ou le modèle, ou complétez le prix.",
  WEBOX_AI_EXCHANGE_RATE_MISSING:
    "La boutique n’a pas de taux de change du dollar américain pour cette monnaie. Entrez-le dans « Modèles et prix ».",

  // Credits.
  WEBOX_CREDITS_NOT_ENOUGH: "Il faut {{needed, number}} crédits, et il en reste {{available, number}}.",
  WEBOX_CREDITS_AMOUNT_INVALID: "Ce n’est pas un nombre de crédits que l’on peut donner.",
  WEBOX_CREDITS_BALANCE_TOO_LARGE: "Un compte contient au plus 999 999 999,999999 crédits. Donnez-en moins.",
  WEBOX_CREDITS_KEY_REUSED: "Cette demande a déjà servi à autre chose. Rechargez la page, et recommencez.",
  WEBOX_CREDITS_HOLD_NOT_FOUND: "Rien n’est mis de côté pour cela.",
  WEBOX_CREDITS_HOLD_CLOSED: "Ce qui était mis de côté a déjà été réglé ou rendu.",
  WEBOX_CREDITS_SETTLEMENT_TOO_LARGE: "Seuls {{held, number}} crédits sont mis de côté pour cela.",
  WEBOX_CREDITS_CUSTOMER_NOT_FOUND: "Aucun client avec un compte n’a cet identifiant. Cherchez-le à nouveau.",
  WEBOX_CREDITS_CURRENCY_UNKNOWN: "La monnaie « {{currency_code}} » n’existe pas. Écrivez un code ISO 4217, comme eur.",

  // Of every route.
  WEBOX_INVALID_INPUT: "L’une des valeurs n’est pas correcte. Corrigez-la, puis recommencez.",
  WEBOX_CURSOR_INVALID: "Cette page de la liste n’existe plus. Revenez au début de la liste.",
  WEBOX_FILE_NOT_FOUND: "Ce fichier n’existe pas, ou son lien a expiré. Rechargez la page.",
  WEBOX_FILE_TOO_LARGE: "Le fichier est trop grand : {{max_bytes, number}} octets au plus.",
  WEBOX_RANGE_NOT_SATISFIABLE: "Le fichier est plus court que ce qui a été demandé. Rechargez la page.",
  WEBOX_PRECONDITION_FAILED: "Quelqu’un l’a changé entre-temps. Rechargez la page, puis recommencez.",
  WEBOX_IDEMPOTENCY_KEY_INVALID: "La demande n’a pas pu être reconnue. Rechargez la page, et recommencez.",
  WEBOX_IDEMPOTENCY_KEY_IN_USE: "Cette demande est déjà en cours. Attendez un instant, puis regardez la liste.",
  WEBOX_IDEMPOTENCY_KEY_REUSED: "Cette demande a déjà été faite autrement. Rechargez la page, et recommencez.",
}
