import { Attachments } from '../attachments.js';
import { FiguresStrip } from '../figures/strip.js';
import { Uploads } from '../files/uploads.js';
import { translate } from './words.js';

/** Puts our components beside those of form-js. */
class OwnFields {

  constructor(formFields) {
    formFields.register(Attachments.config.type, Attachments);
    formFields.register(FiguresStrip.config.type, FiguresStrip);
  }
}
OwnFields.$inject = ['formFields'];

/** What form-js is given of ours: its words, its components and the uploads of the form. */
export const ownModule = {
  __init__: ['ownFields'],
  ownFields: ['type', OwnFields],
  uploads: ['type', Uploads],
  translate: ['value', translate],
};
