package cn.unioncare.signin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** What counts as one address: who has one address of the newer kind (IPv6) has 2^64 beside it. */
final class Network {

    private static final int OLD_BYTES = 4;
    private static final int SHARED_BYTES = 8;

    private Network() { }

    /** @param address as the server or the proxy before it tells it; never looked up by name */
    static String of(String address) {
        if (address == null || !address.matches("[0-9a-fA-F.]*:[0-9a-fA-F:.]*")) {
            return String.valueOf(address);
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == OLD_BYTES ? address
                : HexFormat.of().formatHex(Arrays.copyOf(bytes, SHARED_BYTES)) + "/64";
        } catch (UnknownHostException malformed) {
            return address;
        }
    }
}
