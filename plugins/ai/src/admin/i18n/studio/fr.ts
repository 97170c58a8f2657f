import type { StudioTranslation } from "./en"

export const studioFr: StudioTranslation = {
  title: "Studio IA",
  description:
    "Créez images, voix, musiques et films pour votre boutique. Sans crédits ; vous payez ce que demande le fournisseur.",
  nothingOffered: "Aucun modèle n’est proposé pour cela. « Modèles et prix » dit pourquoi.",
  model: "Modèle",
  prompt: "Que faut-il créer ?",
  text: "Que faut-il dire ?",
  example: {
    image: "Une tasse en grès sur une table en bois près d’une fenêtre, lumière du matin",
    speech: "Bienvenue dans notre boutique. Aujourd’hui, tout pour la table est en promotion.",
    music: "Un piano calme pour un court film sur la céramique",
    sound_effect: "Une tasse que l’on pose sur une table en bois",
    video: "Un lent tour autour d’une tasse en grès, de la vapeur s’élève",
  },
  option: {
    size: "Format",
    quality: "Qualité",
    count: "Combien",
    aspect_ratio: "Forme",
    resolution: "Pixels",
    voice: "Voix",
    language: "Langue",
    duration_s: "Secondes",
  },
  start: {
    label: "Image de départ",
    none: "Aucune",
    choose: "Choisir une image",
    brought: "Apportée le {{day}}",
    bring: "Apporter une image",
    file: "Une image de votre disque",
    hint: "PNG, JPEG ou WebP, 20 Mo au plus. Ou une image que vous avez créée ici.",
    missing: "Ce modèle a besoin d’une image de départ et d’une description.",
    failed: "Vos images n’ont pas pu être chargées : {{reason}}",
  },
  length: "Secondes, de {{min}} à {{max}}",
  characters: "{{written}} caractères sur {{longest}} au plus",
  invalid: "Écrivez ce qu’il faut créer, et une durée par un nombre.",
  create: "Créer",
  ordered: "La création est en cours.",
  quoting: "Le prix est demandé.",
  atMost: "Vous coûte au plus {{amount}}",
  progress: "Avancement",
  again: "Refaire",
  delete: "Supprimer",
  deleteSure: "Elle ne pourra pas être retrouvée. Ce qui en est utilisé dans des produits y reste.",
  download: "Télécharger",
  madeByAi: "Fait par une machine",
  fileFailed: "Le fichier n’a pas pu être chargé : {{reason}}",
  own: {
    title: "Vos créations",
    description:
      "Ce que vous avez créé, le plus récent d’abord. Personne d’autre ne le voit avant que vous l’utilisiez.",
    none: "Rien encore. Écrivez ci-dessus ce qu’il faut créer.",
  },
  error: {
    WEBOX_AI_PROMPT_REFUSED: "Cela ne peut pas être demandé ici. Écrivez autre chose.",
    WEBOX_AI_PROVIDER_REFUSED_CONTENT: "Le fournisseur refuse ce contenu. Écrivez autre chose.",
    WEBOX_AI_PROVIDER_REFUSED_INPUT:
      "Le fournisseur n’a pas pu utiliser cette demande. Changez-la, ou choisissez un autre modèle.",
    WEBOX_AI_PROVIDER_UNAVAILABLE:
      "Le fournisseur n’a pas pu être joint. Réessayez plus tard, ou choisissez un autre modèle.",
    WEBOX_AI_PROVIDER_FAILED: "Le fournisseur n’a pas pu le faire. Réessayez, ou choisissez un autre modèle.",
    WEBOX_AI_ANSWER_INTERRUPTED: "La réponse s’est interrompue. Redemandez-la.",
    WEBOX_AI_OUTCOME_UNKNOWN:
      "La connexion s’est rompue, et on ignore ce qui en est sorti. Regardez le compte chez le fournisseur.",
    WEBOX_AI_RESULT_LOST: "La création est faite, mais n’a pas pu être reçue du fournisseur.",
    WEBOX_AI_TOO_LATE: "Cela a pris trop de temps. Réessayez plus tard, ou choisissez un autre modèle.",
    other:
      "La création a échoué. Réessayez, ou choisissez un autre modèle. « Créations » dit ce qu’a répondu le fournisseur.",
  },
}
