package cn.unioncare.organisation;

/** The tasks that people have claimed and not done; kept by the module that runs the cases. */
public interface TasksInHand {

    /**
     * Gives back to their offices the tasks that somebody has claimed without holding the office any more, and throws
     * away what was typed into them.
     *
     * @return how many were given back
     */
    int giveBackOf(String login);
}
