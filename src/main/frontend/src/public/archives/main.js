import { begin } from '../../archives/app.js';

begin();
