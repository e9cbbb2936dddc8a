package cn.unioncare.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models of this release, each under its own file name: the starter's deployment by pattern flattens paths
 * differently in the packaged jar. Nothing is deployed again that has not changed.
 */
@Component
class ModelDeployer implements InitializingBean {

    private static final String[] MODELS = {"classpath*:processes/**/*.bpmn", "classpath*:processes/**/*.dmn"};

    private final RepositoryService repository;

    ModelDeployer(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        DeploymentBuilder deployment = repository.createDeployment().name("UnionCare").source("release")
            .enableDuplicateFiltering(true);
        PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
        for (String pattern : MODELS) {
            for (Resource model : files.getResources(pattern)) {
                add(deployment, model);
            }
        }
        deployment.deploy();
    }

    private static void add(DeploymentBuilder deployment, Resource model) throws IOException {
        if (deployment.getResourceNames().contains(model.getFilename())) {
            throw new IllegalStateException("two models are named " + model.getFilename());
        }
        try (InputStream content = model.getInputStream()) {
            deployment.addInputStream(model.getFilename(), content);
        }
    }
}
