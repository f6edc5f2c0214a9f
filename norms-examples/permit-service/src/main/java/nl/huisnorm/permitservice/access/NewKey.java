package nl.huisnorm.permitservice.access;

/**
 * A key that was just made, which is the only time that its secret can be seen.
 *
 * @param key the key
 * @param secret what is sent with requests
 */
public record NewKey(ApiKey key, String secret) {}
