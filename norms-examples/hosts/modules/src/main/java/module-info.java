/** A program in a module of its own. */
module nl.huisnorm.hosts.modules {
    requires nl.huisnorm.core;
    requires nl.huisnorm.hosts.asking;
    requires org.jspecify;
}
