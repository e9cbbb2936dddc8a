import { sayPlainly } from './plain-news.js';
import { guardSession } from './session-guard.js';

/** The error at which Tasklist stays silent and lets the person go on. */
const STAY = new Error('camForm submission prevented');

/**
 * What the form page uses of Tasklist, and nothing else: an AngularJS application, whose digest must hear of every
 * change.
 */
export class Tasklist {

  /**
   * @param {object} camForm of the page
   * @param {{$scope: object, $rootScope: object, $location: object, $timeout: Function, Notifications: object}} services
   */
  constructor(camForm, services) {
    this.camForm = camForm;
    Object.assign(this, services);
  }

  /** null on the page that starts a case. */
  get taskId() {
    return this.camForm.taskId ?? null;
  }

  /** The key of the process that the page starts; of a definition's id `key:version:uuid` its first part. */
  get process() {
    return this.camForm.processDefinitionKey ?? this.camForm.processDefinitionId?.split(':')[0] ?? null;
  }

  get user() {
    return this.$rootScope.authentication?.name ?? null;
  }

  /** Runs the work when Tasklist's button asks for it; staying means that the form remains open. */
  onSubmit(work) {
    this.camForm.submit = done => work().then(
      answer => this.apply(() => done(answer ? null : STAY, answer ?? undefined)),
      () => this.apply(() => done(STAY)));
  }

  /** Presses Tasklist's button, where it can be pressed. */
  submit() {
    const scope = this.ancestorWith('complete');
    if (scope && !scope.disableCompleteButton()) {
      this.apply(() => scope.complete());
    }
  }

  /** Tasklist's 保存, which would otherwise store in the browser. */
  onSave(work) {
    this.camForm.on('store', () => {
      this.camForm.storePrevented = true;
      work();
    });
  }

  /** The task was claimed, given back or given to somebody else. @param {(readOnly: boolean) => void} work */
  onClaimChange(work) {
    this.$scope.$watch('options.disableForm', (now, before) => now !== before && work(Boolean(now)));
  }

  /** The page is left. */
  onLeave(work) {
    this.camForm.formElement.on('$destroy', work);
  }

  /** The session has ended: the work runs instead of Tasklist's login page. @returns {() => void} ends that */
  onSignedOut(work) {
    return guardSession(this.$rootScope, work);
  }

  /** @param {(taskId: string) => string} wordsFor a task that is no longer there */
  onGone(wordsFor) {
    sayPlainly(this.Notifications, wordsFor);
  }

  /** Lets the button be pressed, or not. */
  enable(enabled) {
    this.apply(() => this.$scope.hostForm?.$setValidity('unioncare', enabled));
  }

  dirty() {
    this.apply(() => this.$scope.hostForm?.$setDirty());
  }

  /** Reads the task anew, after it was claimed here. */
  refresh() {
    const taskData = this.ancestorWith('taskData')?.taskData;
    this.apply(() => {
      taskData?.changed('task');
      taskData?.changed('taskList');
    });
  }

  /** Opens another task in the place of this one, unless the person has gone to one meanwhile. */
  show(taskId) {
    this.$timeout(() => {
      const search = this.$location.search();
      if (!search.task) {
        this.$location.search({ ...search, task: taskId });
      }
    });
  }

  say(status, message = '') {
    this.apply(() => this.Notifications.addMessage({ status, message, duration: 6000 }));
  }

  ancestorWith(name) {
    let scope = this.$scope;
    while (scope && !Object.hasOwn(scope, name)) {
      scope = scope.$parent;
    }
    return scope;
  }

  apply(work) {
    if (this.$rootScope.$$phase) {
      work();
    } else {
      this.$rootScope.$apply(work);
    }
  }
}
