export { FormView } from '../../form-view.js';
