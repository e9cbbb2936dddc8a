package cn.unioncare;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class UnionCare {

    public static void main(String[] args) {
        SpringApplication.run(UnionCare.class, args);
    }
}
