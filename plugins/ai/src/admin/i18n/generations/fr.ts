import type { GenerationsTranslation } from "./en"

export const generationsFr: GenerationsTranslation = {
  title: "Créations",
  description: "Ce que clients et marchands ont fait créer. Leurs textes et leurs fichiers ne sont qu’à eux.",
  failed: "Les créations n’ont pas pu être chargées : {{reason}}",
  none: "Rien n’a encore été créé.",
  noneMatches: "Aucune création ne correspond à ce filtre.",
  merchant: "Un marchand",
  estimated: "(estimé)",
  attempt: "Appel {{number}}, {{model}} : {{error}}",
  refusedHere: "Par la liste de la boutique : {{what}}",
  refusedBy: "Par la modération de {{by}} : {{what}}",
  category: {
    sexual: "contenu sexuel",
    illicit: "ce qui est contraire à la loi",
    hate: "haine",
    harassment: "harcèlement",
    violence: "violence",
    "self-harm": "automutilation",
  },
  column: { date: "Date", what: "Quoi", who: "Pour", state: "État", cost: "Coût" },
  state: {
    queued: "En attente",
    running: "En cours",
    succeeded: "Terminé",
    failed: "Échoué",
    refused: "Refusé",
    cancelled: "Annulé",
  },
  chat: {
    title: "Conversations",
    description: "Ce qui est dit d’abord à chaque modèle d’une conversation, et la longueur de ses réponses.",
    failed: "Les réglages des conversations n’ont pas pu être chargés : {{reason}}",
    prompt: "Dit d’abord à chaque modèle",
    placeholder:
      "Par exemple : Tu conseilles les clients d’une boutique de céramique. Réponds brièvement et aimablement.",
    tokens: "Réponse la plus longue, en jetons",
    hint: "Un jeton fait environ quatre caractères. Plus une réponse peut être longue, plus on réserve de crédits au client.",
    invalid: "Indiquez un nombre entier de jetons, de {{min}} à {{max}}.",
    saved: "Les réglages valent dès la prochaine réponse.",
  },
}
