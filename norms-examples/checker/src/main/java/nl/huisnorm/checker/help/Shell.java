package nl.huisnorm.checker.help;

/** The shells that can complete what is typed. */
enum Shell {
    /** Of most systems. */
    bash,
    /** It reads what bash reads. */
    zsh,
    /** It reads a line for each word. */
    fish,
    /** Of Windows. */
    powershell
}
