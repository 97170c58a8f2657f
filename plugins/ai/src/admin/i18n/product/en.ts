/** The words of the widget on a product's page. */
export const productEn = {
  title: "Written and drawn by AI",
  description: "Nothing is in the product before you accept it. Read what was written: a model may be wrong.",
  noWriter: "No model for texts is offered. See “Models and prices” for the reason.",
  texts: "Texts",
  language: { en: "English", fr: "French" },
  ownLanguage: "Language of the product’s own texts",
  write: "Write the texts",
  stop: "Stop",
  field: {
    title: "Title",
    description: "Description",
    seo_title: "Title for search engines",
    seo_description: "Description for search engines",
  },
  best: "{{written}} characters; at most {{best}} are shown in full",
  accept: "Accept into the product",
  intoOwn: "Into the product’s own texts. What is empty stays as it is.",
  intoTranslation: "Into the translation {{locale}}. What is empty stays as it is.",
  noLocale: "Your shop has no locale of this language: add one in the settings of the store.",
  accepted: "The texts are in the product.",
  picture: "Picture",
  makePicture: "Make a picture",
  acceptPicture: "Add to the product’s pictures",
  pictureAccepted: "The picture is in the product.",
}

export type ProductTranslation = typeof productEn
