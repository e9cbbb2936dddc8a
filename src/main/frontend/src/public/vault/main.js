import { begin } from '../../vault/app.js';

begin();
