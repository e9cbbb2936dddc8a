package cn.unioncare.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends the demonstration's log with where to go and as whom. */
@Component
@Profile("demo")
class Welcome {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    @EventListener
    void ready(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext server) {
            String home = "http://127.0.0.1:" + server.getWebServer().getPort();
            LOG.info("""

                UnionCare 工会帮扶（演示）已启动
                  任务办理  %1$s/camunda/app/tasklist/default/
                  批量办理、手机办理  %1$s/work/
                  推选活动  %1$s/rounds/
                  送温暖活动  %1$s/campaigns/
                  常年帮扶  %1$s/aid/
                  帮扶资金  %1$s/payments/
                  统计报表  %1$s/statistics/
                  督查看板  %1$s/board/
                  督查考核、工作总结  %1$s/oversight/
                  办理历史  %1$s/history/
                  审计  %1$s/inspection/
                  链头与校验  %1$s/heads/
                  举报（不需要账号）  %1$s/tipoffs/
                  流程监控（Cockpit）  %1$s/camunda/app/cockpit/default/
                  接口说明  %1$s/v3/api-docs
                  账号为 <岗位>.<工会编码>，密码均为 demo：
                    clerk.13030601（经办）  surveyor1.13030601、surveyor2.13030601（入户调查）
                    secretary.13030601（会议记录）  panel.13030601（评议小组）
                    reviewer.130306（审核）  approver.130306（认定）
                    supervisor.130306（督查）  auditor.130306（审计）  admin（系统管理）
                    clerk.130000（部署推选活动）  approver.130100（对照择优、一并报送）
                    cashier.130306（出纳）
                  其他页面的网址和账号见 README“走一遍”
                """.formatted(home));
        }
    }
}
