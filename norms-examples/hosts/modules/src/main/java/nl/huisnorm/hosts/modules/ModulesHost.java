package nl.huisnorm.hosts.modules;

import nl.huisnorm.hosts.asking.Asking;
import nl.huisnorm.input.UnreadableInputException;

/** Asks the library about the file that is named, and prints what it said and which modules it was said in. */
public final class ModulesHost {

    private ModulesHost() {}

    /**
     * Begins.
     *
     * @param arguments the file to judge
     */
    public static void main(String... arguments) throws UnreadableInputException {
        Asking.about(arguments[0]).forEach(System.out::println);
        System.out.println(
                "in " + ModulesHost.class.getModule() + " with " + UnreadableInputException.class.getModule());
    }
}
