import type { SharedTranslation } from "./en"

export const sharedFr: SharedTranslation = {
  retry: "Charger à nouveau",
  loading: "Chargement",
  older: "Plus anciens",
  newer: "Plus récents",
  save: "Enregistrer",
  cancel: "Annuler",
  every: "Tout",
  provider: "Fournisseur",
  kind: "Type",
  state: "État",
  local: "Échantillon local",
  credits_one: "{{credits}} crédit",
  credits_other: "{{credits}} crédits",
  kinds: {
    chat: "Conversation",
    image: "Image",
    speech: "Voix",
    music: "Musique",
    sound_effect: "Effet sonore",
    video: "Vidéo",
  },
}
