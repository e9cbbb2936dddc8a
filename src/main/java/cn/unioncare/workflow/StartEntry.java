package cn.unioncare.workflow;

/**
 * A way in which a person may start a case now.
 *
 * @param id      by which a page asks for it again: the form's name, or what the form is filed in
 * @param process the process that it starts
 * @param form    the form that is filled
 * @param name    what is done with it, in Chinese
 * @param submit  the address that the filled form is sent to
 */
public record StartEntry(String id, String process, String form, String name, String submit) { }
