package cn.unioncare.signin;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions lie in the database: a restart ends none, and several nodes share them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SessionSettings.class, SignInSettings.class, PublicUseSettings.class})
class SessionStore {

    // Two requests of one page may keep the same thing at once, and one may sign out meanwhile: then the first stays.
    private static final String KEEP_ATTRIBUTE = """
        insert into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)
        select v.id, v.name, v.content
        from (values (cast(? as varchar(36)), cast(? as varchar(200)), cast(? as bytea))) v (id, name, content)
        where exists (select 1 from %TABLE_NAME% s where s.primary_id = v.id)
            and not exists (select 1 from %TABLE_NAME%_attributes a
                            where a.session_primary_id = v.id and a.attribute_name = v.name)
        """;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> keepsWhatIsThere() {
        return sessions -> sessions.setCreateSessionAttributeQuery(KEEP_ATTRIBUTE);
    }

    @Bean(defaultCandidate = false)
    ConversionService springSessionConversionService() {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, new KeptInSession());
        return conversion;
    }

    /** Apart from what the request itself does, and once more where another request of the session was first. */
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations(PlatformTransactionManager transactions) {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new TransactionOperations() {
            @Override
            public <T> T execute(TransactionCallback<T> work) {
                try {
                    return own.execute(work);
                } catch (DataIntegrityViolationException overtaken) {
                    return own.execute(work);
                }
            }
        };
    }
}
