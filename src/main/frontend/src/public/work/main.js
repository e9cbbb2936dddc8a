import { begin } from '../../work/app.js';

begin();
