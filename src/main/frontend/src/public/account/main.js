import { begin } from '../../account/app.js';

begin();
