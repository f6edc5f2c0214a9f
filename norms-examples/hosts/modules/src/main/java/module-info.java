/** A program in a module of its own, which asks for the rulebook and gets along with it whatever that takes. */
module nl.huisnorm.hosts.modules {
    requires nl.huisnorm.rules;
}
