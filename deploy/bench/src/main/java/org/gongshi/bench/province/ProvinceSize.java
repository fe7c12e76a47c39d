package org.gongshi.bench.province;

/**
 * How big the province is.
 *
 * @param agencies on three levels
 * @param decisions of all of them in twelve months
 */
public record ProvinceSize(int agencies, int decisions) {
    public static final ProvinceSize FULL = new ProvinceSize(1_500, 200_000);
    public static final ProvinceSize QUICK = new ProvinceSize(120, 8_000);
}
