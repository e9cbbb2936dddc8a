import { begin } from '../../rights/app.js';

begin();
