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
  sample: {
    "local-text": "Texte d’exemple",
    "local-image": "Image d’exemple",
    "local-speech": "Voix d’exemple",
    "local-music": "Musique d’exemple",
    "local-sound": "Effet sonore d’exemple",
    "local-video": "Film d’exemple",
  },
  sampleSource: "fait sur la machine de la boutique",
  fault: {
    offline: "la boutique n’a pas pu être jointe. Réessayez dans un instant.",
    server: "une erreur est survenue dans la boutique. Réessayez dans un instant.",
  },
  kinds: {
    chat: "Conversation",
    image: "Image",
    speech: "Voix",
    music: "Musique",
    sound_effect: "Effet sonore",
    video: "Vidéo",
  },
}
