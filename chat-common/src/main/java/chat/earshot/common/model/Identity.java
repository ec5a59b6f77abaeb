package chat.earshot.common.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/// The secret that makes somebody the same person again. The client makes it before its first contact and keeps it;
/// the server keeps only [#hash()]. It never reaches a log: [#toString()] does not show it.
///
/// @param secret 32 random bytes or more as base64url without padding: 43 to 64 characters
public record Identity(String secret) {
    private static final SecureRandom RANDOM = new SecureRandom();

    public Identity {
        if (!Ids.isWellFormed(secret, 43, 64)) {
            throw new InvalidValueException(
                    InvalidValueException.Rule.FORM,
                    "An identity is 32 random bytes as base64url: 43 to 64 characters.");
        }
    }

    public static Identity random() {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return new Identity(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /// SHA-256 of the secret's characters, as 64 hexadecimal digits. The secret has 256 random bits, so a plain hash
    /// is enough: there is nothing to guess.
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Identity[…]";
    }
}
