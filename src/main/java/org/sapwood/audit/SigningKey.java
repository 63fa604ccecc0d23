package org.sapwood.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Unavailable;

/** The pair of keys with which checkpoints are signed, in a file that only its owner may read. */
final class SigningKey {
    static final String FILE = "checkpoint-key";

    private static final String ALGORITHM = "Ed25519";
    private static final Set<PosixFilePermission> OWN =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final PrivateKey secret;
    private final String shown;

    private SigningKey(PrivateKey secret, String shown) {
        this.secret = secret;
        this.shown = shown;
    }

    /** The key of a folder, made when there is none. */
    static SigningKey in(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                make(folder, file);
            }
            if (!OWN.containsAll(Files.getPosixFilePermissions(file))) {
                throw new Refusal(Fault.in(
                        file.toString(),
                        0,
                        "The key that signs checkpoints may be used by others than its owner",
                        "Run chmod 600 on it, and find out who may have read it"));
            }
            return read(file);
        } catch (IOException e) {
            throw new Unavailable(
                    Fault.in(
                            file.toString(),
                            0,
                            "The key that signs checkpoints cannot be read or made",
                            "Name a folder that you may write to, on a disk that knows owners"),
                    e);
        }
    }

    /** Under another name first, so that two programs that begin at once end with one key. */
    private static void make(Path folder, Path file) throws IOException {
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, FILE, ".new", PosixFilePermissions.asFileAttribute(OWN));
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            Files.write(
                    draft,
                    List.of(
                            Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()),
                            Base64.getEncoder().encodeToString(pair.getPublic().getEncoded())));
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isRegularFile(file)) {
                throw e;
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        } finally {
            Files.delete(draft);
        }
    }

    private static SigningKey read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        try {
            byte[] secret = Base64.getDecoder().decode(lines.get(0));
            publicKey(lines.get(1));
            return new SigningKey(
                    KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(secret)), lines.get(1));
        } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Refusal(
                    Fault.in(
                            file.toString(),
                            0,
                            "The key that signs checkpoints is damaged",
                            "Put the file back from a copy, or move it away and a new key is made"),
                    e);
        }
    }

    /** The public key in Base64. */
    String shown() {
        return shown;
    }

    String sign(String text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("An " + ALGORITHM + " key that was read can sign", e);
        }
    }

    /** Whether the text was signed with the secret half of a public key. */
    static boolean isSigned(String text, String shown, String signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(publicKey(shown));
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(signed));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return false;
        }
    }

    private static PublicKey publicKey(String shown) throws GeneralSecurityException {
        byte[] bytes = Base64.getDecoder().decode(shown);
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes));
    }
}
