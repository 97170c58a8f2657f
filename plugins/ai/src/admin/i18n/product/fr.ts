import type { ProductTranslation } from "./en"

export const productFr: ProductTranslation = {
  title: "Écrit et dessiné par l’IA",
  description: "Rien n’entre dans le produit avant votre accord. Relisez ce qui est écrit : un modèle peut se tromper.",
  noWriter: "Aucun modèle de texte n’est proposé. « Modèles et prix » dit pourquoi.",
  texts: "Textes",
  language: { en: "Anglais", fr: "Français" },
  ownLanguage: "Langue des textes propres du produit",
  write: "Écrire les textes",
  stop: "Arrêter",
  field: {
    title: "Titre",
    description: "Description",
    seo_title: "Titre pour les moteurs de recherche",
    seo_description: "Description pour les moteurs de recherche",
  },
  best: "{{written}} caractères ; {{best}} au plus sont montrés en entier",
  accept: "Accepter dans le produit",
  intoOwn: "Dans les textes propres du produit. Ce qui est vide ne change pas.",
  intoTranslation: "Dans la traduction {{locale}}. Ce qui est vide ne change pas.",
  noLocale: "Votre boutique n’a pas de paramètre régional pour cette langue : ajoutez-en un dans les réglages.",
  accepted: "Les textes sont dans le produit.",
  picture: "Image",
  makePicture: "Créer une image",
  acceptPicture: "Ajouter aux images du produit",
  pictureAccepted: "L’image est dans le produit.",
}
