import CLibMD

/// The SHA-256 digest of bytes: 32 bytes (FIPS 180-4), computed by libmd.
func sha256(_ bytes: [UInt8]) -> [UInt8] {
  var context = SHA2_CTX()
  var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
  SHA256Init(&context)
  SHA256Update(&context, bytes, bytes.count)
  SHA256Final(&digest, &context)
  return digest
}

/// Bytes as lower-case hexadecimal digits, two a byte.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  var text: [UInt8] = []
  for byte in bytes {
    text.append(digits[Int(byte >> 4)])
    text.append(digits[Int(byte & 0x0F)])
  }
  return String(decoding: text, as: UTF8.self)
}

/// The SHA-256 digest of a text's UTF-8 bytes, in lower-case hexadecimal digits.
public func sha256Digits(of text: String) -> String { hexadecimal(sha256(Array(text.utf8))) }
